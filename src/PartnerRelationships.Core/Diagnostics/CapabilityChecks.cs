using PartnerRelationships.Core.Connections;

namespace PartnerRelationships.Core.Diagnostics;

/// <summary>What the connection can do. What reads is tried; what writes is not, and judged by what is known.</summary>
internal static class CapabilityChecks
{
    private const string Untried = "Nothing known prevents it, but it was not tried.";
    private const string AskProvider = "Ask your indirect provider.";

    /// <summary>What came of a question that was asked.</summary>
    public static ConnectionFinding Of(ConnectionCheck check, Examination examination, ProbeAnswer? answer) => answer switch
    {
        null => Finding.NotAsked(check, examination.Obstacle),
        { Error: null } => Finding.Allowed(check, "The service answered."),
        { Error: AccessDeniedException or NotFoundException or NoRelationshipException } => Finding.Of(check, ConnectionOutcome.Refused, answer.Error),
        _ => Finding.Of(check, ConnectionOutcome.Unknown, answer.Error),
    };

    /// <summary>Whether customers can be created (contract §2.2, §2.5).</summary>
    public static ConnectionFinding Create(Examination examination, PartnerType? type) => type switch
    {
        PartnerType.IndirectReseller => Finding.Refused(ConnectionCheck.CreateCustomers, "An indirect reseller creates customers through its indirect provider.", AskProvider),
        _ => Writing(ConnectionCheck.CreateCustomers, examination, type),
    };

    /// <summary>Whether relationships can be ended (contract §2.2, §5.7).</summary>
    public static ConnectionFinding End(Examination examination, PartnerType? type) => type switch
    {
        _ when examination.Identity.RefusalOf("Ending a relationship") is { } refusal => Finding.Of(ConnectionCheck.EndRelationships, ConnectionOutcome.Refused, refusal),
        PartnerType.IndirectReseller => Finding.Unknown(
            ConnectionCheck.EndRelationships, "According to Microsoft, an indirect reseller ends relationships through its indirect provider. Only an attempt will show.", AskProvider),
        _ => Writing(ConnectionCheck.EndRelationships, examination, type),
    };

    private static ConnectionFinding Writing(ConnectionCheck check, Examination examination, PartnerType? type) =>
        examination.Obstacle is { } obstacle ? Finding.NotAsked(check, obstacle)
        : type is null ? Finding.Unknown(check, "It depends on the type of partner, which is unknown. Only an attempt will show.")
        : Finding.Allowed(check, Untried);
}
