package pop;

import com.zaxxer.hikari.HikariDataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.core.Ordered;
import pop.delivery.Message;
import pop.delivery.WhereItIs;
import pop.delivery.Writes;
import pop.delivery.Written;

import java.util.List;

import static java.nio.charset.StandardCharsets.UTF_8;

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

    /// Tests have words of their own for people, and an invitation with a file beside it.
    @Bean
    Writes whatTestsWrite() {
        return new Writes() {
            @Override
            public boolean writes(Message message) {
                return message.kind().equals("test.word") || message.kind().equals("test.invitation");
            }

            @Override
            public Written write(Message message) {
                var file = new Written.Attachment(
                        "invitation.ics",
                        "text/calendar; charset=utf-8; method=REQUEST",
                        "BEGIN:VCALENDAR".getBytes(UTF_8));
                return message.kind().equals("test.word")
                        ? new Written("A message for you", "Please call.")
                        : new Written("An invitation", "Sign in to see it.", List.of(file));
            }
        };
    }

    /// Things of tests are found on the first page.
    @Bean
    WhereItIs whereTestsAre() {
        return new WhereItIs("test", "/?about={id}");
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
