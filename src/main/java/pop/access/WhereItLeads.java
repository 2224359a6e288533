package pop.access;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import pop.delivery.WhereItIs;

/// The pages that this room's messages lead to, and by when what they tell of should be answered.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AnswerTargets.class)
class WhereItLeads {

    @Bean
    WhereItIs whereEmergenciesAre() {
        return new WhereItIs("access.emergency", "/emergency/{id}/review");
    }

    @Bean
    WhereItIs whereRequestsAre() {
        return new WhereItIs("access.request", "/access-requests/{id}/answer");
    }
}
