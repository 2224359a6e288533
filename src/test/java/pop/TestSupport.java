package pop;

import com.zaxxer.hikari.HikariDataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.core.Ordered;
import pop.delivery.WhereItIs;

import java.util.UUID;

/// What the application has in tests only: a clock that can be set, a count of statements, a hostile time zone.
@TestConfiguration(proxyBeanMethods = false)
class TestSupport {

    @Bean
    @Primary
    TestClock testClock() {
        return new TestClock();
    }

    @Bean
    Reluctance reluctance() {
        return new Reluctance();
    }

    /// Things of tests are found on the first page.
    @Bean
    WhereItIs whereTestsAre() {
        return new WhereItIs() {
            @Override
            public String subjectKind() {
                return "test";
            }

            @Override
            public String path(UUID subject) {
                return "/?about=" + subject;
            }
        };
    }

    @Bean
    static StatementCounter statementCounter() {
        return new StatementCounter();
    }

    @Bean
    FilterRegistrationBean<StatementCounter> countedRequests(StatementCounter counter) {
        var registration = new FilterRegistrationBean<>(counter);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    @Bean
    static BeanPostProcessor countedAndFarAway(StatementCounter counter) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                if (bean instanceof HikariDataSource pool) {
                    pool.setConnectionInitSql("set time zone 'Pacific/Kiritimati'");
                    return counter.count(pool);
                }
                return bean;
            }
        };
    }
}
