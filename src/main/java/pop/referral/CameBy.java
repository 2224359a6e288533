package pop.referral;

enum CameBy {
    WORKER,
    LINK,
    SPREADSHEET
}
