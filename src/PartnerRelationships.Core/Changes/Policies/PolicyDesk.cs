using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Ground;
using PartnerRelationships.Core.Ledger;

namespace PartnerRelationships.Core.Changes.Policies;

/// <summary>Keeps a partner's policy: the last event of its kind in the ledger is the one in force. Nothing before it counts, and nothing of it can be changed unseen.</summary>
/// <param name="ports">Whose policy.</param>
public sealed class PolicyDesk(IPolicyPorts ports)
{
    private const string Word = "policy";

    /// <summary>The policy in force; null if none was ever set.</summary>
    /// <exception cref="RelationshipPlanException">This version cannot read it (RelationshipPolicyUnreadable): whatever it was to refuse is refused.</exception>
    /// <exception cref="LedgerException">The ledger cannot be read.</exception>
    public async Task<RelationshipPolicy?> FindAsync(CancellationToken cancellationToken)
    {
        RelationshipEvent? last = null;
        var filter = new EventFilter { Kinds = [EventKinds.RelationshipPolicySet] };
        await ports.Events.ListAsync(ports.Profile.TenantId, filter, new ActionSink<RelationshipEvent>(entry => last = entry), cancellationToken).ConfigureAwait(false);
        return last is null ? null : Read(last);
    }

    /// <summary>A policy before it is set. Reads only.</summary>
    /// <exception cref="InvalidInputException">It would be none (RelationshipPolicyInvalid), or a protected customer is neither id nor domain (ProtectedInvalid).</exception>
    /// <exception cref="RelationshipPlanException">The one in force cannot be read, and some of it was to stay (RelationshipPolicyUnreadable).</exception>
    /// <exception cref="LedgerException">The ledger cannot be read.</exception>
    public async Task<PolicyChange> DraftAsync(PolicyEdit edit, CancellationToken cancellationToken)
    {
        var (before, looser) = ((RelationshipPolicy?)null, Array.Empty<string>());
        try
        {
            before = await FindAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (RelationshipPlanException) when (edit.StartsAnew)
        {
            looser = ["the previous policy cannot be read, and may have been stricter"];
        }

        var after = Usable(edit.Of(before ?? new RelationshipPolicy()));
        return new PolicyChange(before, after, before is null ? looser : PolicyLoosening.Of(before, after));
    }

    /// <summary>Sets a policy.</summary>
    /// <param name="change">The policy.</param>
    /// <param name="correlationId">The command's.</param>
    /// <param name="cancellationToken">Stops while the ledger is waited for.</param>
    /// <returns>The policy in force, as the ledger has it now.</returns>
    /// <exception cref="LedgerException">The ledger cannot be written.</exception>
    public async Task<RelationshipPolicy> SetAsync(PolicyChange change, Guid correlationId, CancellationToken cancellationToken)
    {
        var entry = EventText.With(EventDraft.Of(ports, EventKinds.RelationshipPolicySet, correlationId), Word, change.Text);
        await ports.Events.AppendAsync(entry, cancellationToken).ConfigureAwait(false);
        return (await FindAsync(cancellationToken).ConfigureAwait(false))!;
    }

    private RelationshipPolicy Usable(RelationshipPolicy policy)
    {
        try
        {
            var spelled = PolicyShape.Checked(policy);
            _ = PolicyHours.ZoneOf(spelled.TimeZone);
            return spelled with { Kinds = [.. spelled.Kinds.Select(word => ports.Kinds.Of(word).Word)] };
        }
        catch (FormatException error)
        {
            throw new InvalidInputException("RelationshipPolicyInvalid", $"The policy is not valid: {error.Message}.", inner: error);
        }
    }

    // The event may contain anything; a text that this version would not have written is not a policy.
    private static RelationshipPolicy Read(RelationshipEvent entry)
    {
        try
        {
            var text = EventText.In(entry, Word);
            var policy = PolicyText.Read(text);
            return PolicyText.Of(PolicyShape.Checked(policy)) == text
                ? policy with { SetBy = entry.Actor, SetOn = entry.OccurredOn }
                : throw new FormatException("it is not in the exact form that this version writes");
        }
        catch (Exception error) when (error is FormatException or OverflowException or InvalidInputException)
        {
            throw new RelationshipPlanException("RelationshipPolicyUnreadable", $"The policy that was set on {ScreenTime.Moment(entry.OccurredOn)} by {entry.Actor} cannot be read: {error.Message.TrimEnd('.')}.", inner: error)
            {
                RecommendedAction = "Use the module version that set it, or a newer one. Set-RelationshipPolicy -Clear All, together with the new rules, replaces it; the ledger records that.",
            };
        }
    }
}
