namespace PartnerRelationships.Core.Changes.Runs;

/// <summary>Tells what the journal raises from what the service answers, where both can come out of one call.</summary>
internal static class JournalFault
{
    /// <summary>The claim on a customer was lost.</summary>
    public static bool IsLostClaim(PartnerRelationshipsException error) => error is ConflictException { ErrorId: "ChangeClaimLost" };

    /// <summary>Whether it is the journal's word: nothing may be written about the customer then, and nothing sent.</summary>
    public static bool Is(PartnerRelationshipsException error) => error is LedgerException || IsLostClaim(error);
}
