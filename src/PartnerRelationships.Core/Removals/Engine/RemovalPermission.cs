namespace PartnerRelationships.Core.Removals.Engine;

/// <summary>Whether the service lets this partner remove at all. Until that was seen nothing is suspended or cancelled, and once it
/// was refused nothing more is sent.</summary>
internal sealed class RemovalPermission
{
    private volatile string? refusal;
    private volatile bool seen;

    /// <summary>Whether nobody knows yet.</summary>
    public bool IsUnknown => !seen && refusal is null;

    /// <summary>What the service said when it refused; null while it has not.</summary>
    public string? Refusal => refusal;

    public void Seen() => seen = true;

    public void Refused(string words) => refusal = words;
}
