package pop.signin;

import jakarta.servlet.DispatcherType;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.session.NullAuthenticatedSessionStrategy;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import pop.web.FileLimit;
import pop.web.TakesFile;

import java.util.List;

/// Every page needs someone signed in, but the few below. A form that arrives without a session, or with
/// one that has run out, is not thrown away: [KeptForm] carries what was typed across the signing in.
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration implements WebMvcConfigurer {

    /// What answers to somebody who is not signed in: behind links their rooms ask who is there.
    private static final String[] OPEN = {
        "/signin",
        "/signin/alive",
        "/assets/**",
        "/refer/**",
        "/answer/**",
        "/confirm/**",
        "/asked/**",
        "/say",
        "/say/**",
        "/overdoses/machine",
        "/error",
        "/health"
    };

    @Bean
    SecurityFilterChain security(HttpSecurity http, Sessions sessions, Links links, ObjectProvider<TakesFile> files) {
        var tokens = CookieCsrfTokenRepository.withHttpOnlyFalse();
        tokens.setCookieCustomizer(cookie -> cookie.httpOnly(true).sameSite("Lax"));
        var kept = new KeptForm();
        return http.headers(headers -> headers.disable())
                .csrf(csrf -> csrf.csrfTokenRepository(tokens)
                        // signed calls of partners’ machines bring no cookie
                        .ignoringRequestMatchers("/answer/machine", "/overdoses/machine")
                        // sessions are found anew for each request: it must not count as a signing in that ends all
                        // forms
                        .sessionAuthenticationStrategy(new NullAuthenticatedSessionStrategy()))
                .sessionManagement(it -> it.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(it -> it.disable())
                .logout(it -> it.disable())
                .addFilterBefore(new SessionFilter(sessions), CsrfFilter.class)
                // the token is a field of the form: looking for it reads the whole form
                .addFilterBefore(new FileLimit(files), CsrfFilter.class)
                .addFilterBefore(new LinkFilter(links), AuthorizationFilter.class)
                // only KeptForm forwards, to its own pages; refusing those would forward for ever
                .authorizeHttpRequests(it -> it.dispatcherTypeMatchers(DispatcherType.FORWARD)
                        .permitAll()
                        .requestMatchers(OPEN)
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .exceptionHandling(it -> it.authenticationEntryPoint(kept).accessDeniedHandler(kept))
                .build();
    }

    /// There is no other way in; without this bean Spring Boot would make up a user and print a password.
    @Bean
    UserDetailsService nobody() {
        return name -> {
            throw new UsernameNotFoundException("signing in goes through signin/Passwords");
        };
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new ViewerArgument());
        resolvers.add(new PostArgument());
    }
}
