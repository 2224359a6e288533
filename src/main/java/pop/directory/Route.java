package pop.directory;

/// How a referral reaches a service.
public enum Route {
    /// The person goes there or calls.
    SELF,
    PHONE,
    MAIL,
    /// Its workers sign in here.
    ACCOUNT,
    WEBHOOK
}
