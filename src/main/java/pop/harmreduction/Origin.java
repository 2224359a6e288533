package pop.harmreduction;

enum Origin {
    SUPPLIED,
    /// The person says that they have one, from elsewhere. That is no supply.
    ELSEWHERE
}
