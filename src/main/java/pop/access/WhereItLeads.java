package pop.access;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import pop.delivery.WhereItIs;

import java.util.UUID;

/// The pages that this room's messages lead to, and by when what they tell of should be answered.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AnswerTargets.class)
class WhereItLeads {

    private record Leads(String subjectKind, String before, String after) implements WhereItIs {

        @Override
        public String path(UUID subject) {
            return before + subject + after;
        }
    }

    @Bean
    WhereItIs whereEmergenciesAre() {
        return new Leads("access.emergency", "/emergency/", "/review");
    }

    @Bean
    WhereItIs whereRequestsAre() {
        return new Leads("access.request", "/access-requests/", "/answer");
    }
}
