package pop.referral;

import pop.person.Postcode;

import java.util.Optional;

/// A current list of all postcodes, if one is loaded: the National Records of Scotland's or Code-Point Open.
@FunctionalInterface
public interface PostcodeDirectory {

    /// Empty when the postcode is not in the list, or no list is there.
    Optional<Boolean> inGlasgow(Postcode postcode);

    static PostcodeDirectory none() {
        return _ -> Optional.empty();
    }
}
