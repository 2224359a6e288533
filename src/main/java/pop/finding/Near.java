package pop.finding;

/// Where distances are measured from.
///
/// @param words what the place is called on the page
record Near(double latitude, double longitude, String words, How how) {

    static final Near CENTRE = new Near(55.8612, -4.2500, "George Square", How.PLACE);

    enum How {
        /// A place everybody knows.
        PLACE,
        /// The middle of the postcode.
        POSTCODE,
        /// The middle of the postcodes that begin so.
        PART,
        /// No postcodes are loaded: the middle of the services listed in that district.
        LISTED
    }
}
