namespace PartnerRelationships.Emulator.Limits;

/// <summary>How Retry-After is written; the service has been seen to write both (contract §4.4).</summary>
internal enum RetryAfterForm
{
    Seconds,
    Date,

    /// <summary>Every other time a date.</summary>
    Mixed,
}
