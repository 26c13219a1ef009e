namespace PartnerRelationships.Bench.Measuring;

/// <summary>How often both sides do a thing before it counts: what is compared is code, not the compiler's warming up.</summary>
internal static class Repetitions
{
    // The runtime goes by time: about three seconds after its start it has optimised what is called often. A list of users takes a tenth of one of customers.
    public const int ListWarmUps = 12;

    /// <summary>How many listings count then: their median.</summary>
    public const int Listings = 5;

    public const int UserWarmUps = 400;

    public const int MailWarmUps = 12;

    /// <summary>Requests at once.</summary>
    public const int Lanes = 16;

    public const int AnswerWarmUps = 10;

    /// <summary>How many answers each of them waits for then.</summary>
    public const int Answers = 60;

    /// <summary>Pages asked for; the first half does not count.</summary>
    public const int Pages = 2_000;
}
