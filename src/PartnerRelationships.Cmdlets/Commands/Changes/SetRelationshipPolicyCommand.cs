using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using PartnerRelationships.Core.Changes.Policies;

namespace PartnerRelationships.Commands;

/// <summary>Sets the partner's policy: limits that apply to every plan. Rules that you do not give are unchanged. The complete policy is stored in the ledger as an
/// event.</summary>
[Cmdlet(VerbsCommon.Set, Nouns.RelationshipPolicy, SupportsShouldProcess = true), OutputType(typeof(RelationshipPolicy))]
public sealed class SetRelationshipPolicyCommand : PartnerCmdlet
{
    /// <summary>A whole policy, such as one that Get-RelationshipPolicy returned on another connection. It replaces the current policy; other parameters take
    /// precedence over it.</summary>
    [Parameter(ValueFromPipeline = true), WholeCopy(typeof(RelationshipPolicy)), ValidateNotNull]
    public RelationshipPolicy? Policy { get; set; }

    /// <summary>Customers that are never changed, by tenant id or domain. The list replaces the previous one.</summary>
    [Parameter, ArgumentCompleter(typeof(CustomerCompleter)), ValidateNotNullOrEmpty]
    public string[] Protected { get; set; } = [];

    /// <summary>The largest number of customers that a plan may change.</summary>
    [Parameter, ValidateRange(0, int.MaxValue)]
    public int MaximumCount { get; set; }

    /// <summary>The largest share of all your customers that a plan may change, from 0 to 1.</summary>
    [Parameter, ValidateRange(0.0, 1.0)]
    public double MaximumShare { get; set; }

    /// <summary>How many people other than its maker must approve a plan.</summary>
    [Parameter, ValidateRange(0, 100)]
    public int Approvals { get; set; }

    /// <summary>The user names of those whose approvals count. The list replaces the previous one.</summary>
    [Parameter, ValidateNotNullOrEmpty]
    public string[] Approvers { get; set; } = [];

    /// <summary>Only signed approvals count, and at least one is needed. -RequireSignature:$false removes this rule.</summary>
    [Parameter]
    public SwitchParameter RequireSignature { get; set; }

    /// <summary>The certification authorities whose signatures are accepted, instead of those that the machine trusts: files with their root certificates, or the
    /// certificates themselves. The list replaces the previous one.</summary>
    [Parameter, ValidateNotNullOrEmpty]
    public CertificateReference[] TrustedRoot { get; set; } = [];

    /// <summary>The kinds of change that are allowed, such as CustomerRemoval. The list replaces the previous one.</summary>
    [Parameter, ArgumentCompleter(typeof(ChangeKindCompleter)), ValidateNotNullOrEmpty]
    public string[] Kinds { get; set; } = [];

    /// <summary>When customers may be changed, such as 'Mon-Fri 08:00-18:00' or 'Sat,Sun 22:00-04:00'. The list replaces the previous one.</summary>
    [Parameter, ValidateNotNullOrEmpty]
    public string[] Hours { get; set; } = [];

    /// <summary>The time zone id of the hours, such as Europe/Budapest. The default is UTC.</summary>
    [Parameter, ValidateNotNullOrEmpty]
    public string TimeZone { get; set; } = "";

    /// <summary>Rules to remove. All removes every rule before the given ones are set.</summary>
    [Parameter, ValidateSet(
        PolicyEdit.Everything, nameof(Protected), nameof(MaximumCount), nameof(MaximumShare), nameof(Approvals), nameof(Approvers), nameof(RequireSignature), nameof(TrustedRoot), nameof(Kinds), nameof(Hours), nameof(TimeZone))]
    public string[] Clear { get; set; } = [];

    /// <inheritdoc/>
    protected override void ProcessRecord() => Guarded(Session.Profile.Name, Set);

    private void Set()
    {
        var desk = new PolicyDesk(Session);
        var change = Await(token => desk.DraftAsync(Wanted(), token));
        if (change.IsNothing)
        {
            WriteVerbose("The policy already has these values.");
            WriteObject(change.Before);
            return;
        }

        WarnOf(change);
        if (ShouldProcess($"{Session.Profile.Name} ({Session.Profile.TenantId})", $"Set the policy ({change.Summary})"))
        {
            WriteObject(Await(token => desk.SetAsync(change, CorrelationId, token)));
        }
    }

    private void WarnOf(PolicyChange change)
    {
        if (change.Looser.Count > 0)
        {
            WriteWarning($"The policy becomes less strict: {string.Join("; ", change.Looser)}.");
        }

        if (IsGiven(nameof(Protected)) && NobodysAmong(change.After.Protected) is { Length: > 0 } nobody)
        {
            WriteWarning($"Protected, but not a customer of yours (by tenant id or default domain): {string.Join(", ", nobody)}. To be certain, protect a customer by its tenant id.");
        }
    }

    private string[] NobodysAmong(IReadOnlyList<string> entries) => [.. Await(token => CustomerTally.ReadAsync(Session.Customers, entries, token)).Unmatched];

    private PolicyEdit Wanted() => new()
    {
        Basis = Policy,
        Cleared = Clear,
        Protected = IsGiven(nameof(Protected)) ? Protected : null,
        MaximumCount = IsGiven(nameof(MaximumCount)) ? MaximumCount : null,
        MaximumShare = IsGiven(nameof(MaximumShare)) ? MaximumShare : null,
        Approvals = IsGiven(nameof(Approvals)) ? Approvals : null,
        Approvers = IsGiven(nameof(Approvers)) ? Approvers : null,
        RequireSignature = IsGiven(nameof(RequireSignature)) ? RequireSignature.IsPresent : null,
        TrustedRoot = IsGiven(nameof(TrustedRoot)) ? [.. TrustedRoot.Select(root => Convert.ToBase64String(ServiceFactory.Root(Located(root)).RawData))] : null,
        Kinds = IsGiven(nameof(Kinds)) ? Kinds : null,
        Hours = IsGiven(nameof(Hours)) ? Hours : null,
        TimeZone = IsGiven(nameof(TimeZone)) ? TimeZone : null,
    };

    private bool IsGiven(string name) => MyInvocation.BoundParameters.ContainsKey(name);
}
