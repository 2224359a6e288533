package pop.journey;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import pop.PopTest;

@PopTest
class ScratchTest {
    @Autowired
    private ApplicationContext application;

    @Test
    void it() {
        try {
            new AsWorker(application)
                    .call(
                            "stevie.moran",
                            () -> application
                                    .getBean(JdbcClient.class)
                                    .sql("select category from onward.might_tell(:person::uuid, :service)")
                                    .param("person", null)
                                    .param("service", java.util.UUID.randomUUID())
                                    .query(String.class)
                                    .list());
        } catch (org.springframework.dao.DataAccessException e) {
            System.out.println("CAUSE " + e.getMostSpecificCause());
            throw e;
        }
    }
}
