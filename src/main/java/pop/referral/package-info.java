/// Referrals in: sent, triaged, decided.
@NullMarked
package pop.referral;

import org.jspecify.annotations.NullMarked;
