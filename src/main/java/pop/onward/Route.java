package pop.onward;

import pop.agency.AgencyId;
import pop.directory.Listing;

/// How it reaches the service.
public enum Route {
    /// Not at all: a signpost.
    NONE,
    /// We ring, or go along.
    PHONE,
    /// A link in a mail that says nothing.
    MAIL,
    /// Its workers sign in here.
    ACCOUNT,
    /// Its machine is called.
    WEBHOOK;

    /// What is ours already needs no account of a partner: we ring.
    static Route of(Mode mode, Listing service, AgencyId ours) {
        return switch (mode) {
            case SIGNPOST -> NONE;
            case WARM_HANDOVER -> PHONE;
            case REFERRAL ->
                switch (service.route()) {
                    case SELF, PHONE -> PHONE;
                    case MAIL -> MAIL;
                    case ACCOUNT -> service.agency() == null || service.agency().equals(ours) ? PHONE : ACCOUNT;
                    case WEBHOOK -> WEBHOOK;
                };
        };
    }
}
