package pop;

import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// A test against the running application on a real PostgreSQL, with the cast loaded.
///
/// All such tests share one application: a test that configures beans of its own would start a second one, so none
/// does. Data is shared too: a test makes its own people rather than changing the cast.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(
        classes = {Pop.class, TestSupport.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"pop.database.cast=true", "pop.database.binaries=target/postgres-programs", "pop.jobs=false"})
@ContextConfiguration(initializers = {FreshFolder.class, Outside.class})
@ExtendWith(PopExtension.class)
public @interface PopTest {}
