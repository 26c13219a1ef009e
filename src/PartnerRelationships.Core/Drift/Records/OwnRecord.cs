namespace PartnerRelationships.Core.Drift.Records;

/// <summary>What a row of the partner's own list says of a customer; what is null it does not say.</summary>
/// <param name="Line">The line of the file.</param>
/// <param name="Reseller">Whether there is a reseller relationship.</param>
/// <param name="Provider">The indirect provider's name or tenant id; <see cref="Nobody"/> for none.</param>
/// <param name="Privileges">Whether delegated administrative privileges (DAP) are granted.</param>
/// <param name="Rights">Whether a delegated admin relationship (GDAP) is in force.</param>
/// <param name="AutoExtend">Whether those that are in force are extended automatically.</param>
internal sealed record OwnRecord(long Line, bool? Reseller, string? Provider, bool? Privileges, bool? Rights, bool? AutoExtend)
{
    /// <summary>That there is no indirect provider.</summary>
    public const string Nobody = "none";
}
