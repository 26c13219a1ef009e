namespace PartnerRelationships.Core.Changes.Plans;

/// <summary>Whose a rule is: a plan's, or the policy's. Refusals name it.</summary>
internal sealed class RuleSource
{
    private readonly string whose;
    private readonly string since;

    private RuleSource(string whose, string since, string howToRaise) => (this.whose, this.since, HowToRaise) = (whose, since, howToRaise);

    /// <summary>A plan's own.</summary>
    public static RuleSource Plan { get; } = new("The plan's ", "", "Make a plan with fewer customers, or raise -MaximumCount or -MaximumShare deliberately.");

    /// <summary>What to do where a limit is too narrow.</summary>
    public string HowToRaise { get; }

    /// <summary>A rule by the name of its member.</summary>
    public string this[string rule] => $"{whose}{rule}{since}";

    /// <summary>The policy's.</summary>
    public static RuleSource Of(RelationshipPolicy policy) =>
        new("The policy's ", $" ({policy})", "Use fewer customers at a time. No plan can be less strict than the policy; Get-RelationshipPolicy shows it.");
}
