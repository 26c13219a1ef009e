using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Changes.Persons;
using PartnerRelationships.Core.Signatures;

namespace PartnerRelationships.Core.Changes.Plans;

/// <summary>Keeps plans and approves them, in their files and in the ledger.</summary>
/// <param name="ports">Whose plans.</param>
/// <param name="files">Where they are.</param>
public sealed class PlanDesk(IPlanPorts ports, IPlanFiles files)
{
    private readonly PlanRecords records = new(ports);

    /// <summary>Looks whether a plan may be written there, before much work goes into it.</summary>
    /// <exception cref="ConflictException">There is a file already (RelationshipPlanExists).</exception>
    public void RequireRoom(string path, bool overwrite) => files.RequireRoom(path, overwrite);

    /// <summary>Keeps a plan: the ledger notes its seal first, so that a file that it does not know is not one of ours.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="path">Its file, absolute.</param>
    /// <param name="overwrite">Whether a file that is there is replaced.</param>
    /// <param name="cancellationToken">Stops it while the ledger is waited for.</param>
    /// <returns>The plan with its path.</returns>
    /// <exception cref="LedgerException">The ledger cannot be written.</exception>
    /// <exception cref="PartnerRelationshipsException">The file cannot be written, or is there already.</exception>
    public async Task<RelationshipPlan> KeepAsync(RelationshipPlan plan, string path, bool overwrite, CancellationToken cancellationToken)
    {
        await records.NoteMakingAsync(plan, cancellationToken).ConfigureAwait(false);
        return files.Write(plan, path, overwrite);
    }

    /// <summary>Whether a plan may be taken over from elsewhere: it is whole, this partner's, and not known here.</summary>
    /// <returns>Whether there is something to take over; false for one that the ledger knows under this very seal.</returns>
    /// <exception cref="RelationshipPlanException">It was changed (RelationshipPlanAltered), or is another partner's (RelationshipPlanForeign).</exception>
    /// <exception cref="LedgerException">The ledger cannot be read.</exception>
    public async Task<bool> MayImportAsync(RelationshipPlan plan, CancellationToken cancellationToken)
    {
        var refusals = await PlanGate.RefusalsAsync(plan, ports, cancellationToken).ConfigureAwait(false);
        return refusals.FirstOrDefault(refusal => refusal.ErrorId is "RelationshipPlanAltered" or "RelationshipPlanForeign") is { } refused
            ? throw refused
            : refusals.Any(refusal => refusal.ErrorId == PlanGate.UnknownId);
    }

    /// <summary>Takes over a plan that was made elsewhere. Approvals that it brings along do not count: this ledger did not see them.</summary>
    /// <param name="plan">The plan, which may be imported.</param>
    /// <param name="reason">Why it is trusted; it is recorded.</param>
    /// <param name="cancellationToken">Stops while the ledger is waited for.</param>
    /// <returns>The plan.</returns>
    /// <exception cref="LedgerException">The ledger cannot be written.</exception>
    public async Task<RelationshipPlan> ImportAsync(RelationshipPlan plan, string reason, CancellationToken cancellationToken)
    {
        await records.NoteImportAsync(plan, ScreenText.Lines(reason)!, cancellationToken).ConfigureAwait(false);
        return plan;
    }

    /// <summary>An approval of a plan, before it is given.</summary>
    /// <exception cref="RelationshipPlanException">The plan may not be carried out whoever approves it, is the approver's own (RelationshipPlanOwnApproval), or was made at another service, in another tenant or by
    /// somebody who is named while the approver is not (RelationshipPlanApproverForeign).</exception>
    /// <exception cref="LedgerException">The ledger cannot be read.</exception>
    public async Task<PlanApproval> DraftApprovalAsync(RelationshipPlan plan, string? comment, CancellationToken cancellationToken)
    {
        var refusals = await PlanGate.RefusalsAsync(plan, ports, cancellationToken).ConfigureAwait(false);
        if (refusals.FirstOrDefault(refusal => !PlanGate.ComesLater.Contains(refusal.ErrorId)) is { } refused)
        {
            throw refused;
        }

        var person = PersonRules.Of(ports);
        RequireSecond(plan, person, PlanRecords.Importer(await records.OfAsync(plan, cancellationToken).ConfigureAwait(false)));
        return new PlanApproval { ApprovedBy = person.ToString(), By = person, ApprovedOn = ports.Clock.Now, Host = Environment.MachineName, Seal = plan.Seal, Comment = ScreenText.Lines(comment) };
    }

    /// <summary>Gives an approval: in the ledger, then in the plan's file as it is by now. One by the same person is replaced.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="draft">Its approval.</param>
    /// <param name="signing">What signs it; null for nothing.</param>
    /// <param name="cancellationToken">Stops it until the ledger has it.</param>
    /// <returns>The plan with it.</returns>
    /// <exception cref="RelationshipPlanException">The file has another plan by now (RelationshipPlanAltered).</exception>
    /// <exception cref="LedgerException">The ledger cannot be written.</exception>
    /// <exception cref="PartnerRelationshipsException">It cannot be signed (SigningCertificateUnfit), or there is no time stamp to be had (TimestampFailed).</exception>
    public async Task<RelationshipPlan> ApproveAsync(RelationshipPlan plan, PlanApproval draft, SigningDesk? signing, CancellationToken cancellationToken)
    {
        var approval = signing is null ? draft : await ApprovalSignature.SignAsync(plan.PlanId, draft, signing, cancellationToken).ConfigureAwait(false);
        await records.NoteApprovalAsync(plan, approval, cancellationToken).ConfigureAwait(false);
        var current = files.Read(plan.Path!);
        if (current.Seal != approval.Seal)
        {
            throw new RelationshipPlanException("RelationshipPlanAltered", $"The file {plan.Path} now contains another plan. The approval was not added to it.");
        }

        var approved = current with { Approvals = [.. Others(current, approval), approval] };
        return files.Write(approved, plan.Path!, overwrite: true);
    }

    private static IEnumerable<PlanApproval> Others(RelationshipPlan plan, PlanApproval approval) =>
        plan.Approvals.Where(earlier => !PersonRules.IsSpelled(earlier.ApprovedBy, approval.ApprovedBy));

    private static void RequireSecond(RelationshipPlan plan, RelationshipPerson person, string? importer)
    {
        var made = PersonRules.IsSame(person, PlanPersons.MakerOf(plan));
        if (made || PersonRules.IsSpelled(person.ToString(), importer))
        {
            throw new RelationshipPlanException("RelationshipPlanOwnApproval", $"{(made ? plan.CreatedBy : importer)} {(made ? "made" : "imported")} the plan {plan.PlanId}, and cannot approve it as well.")
            {
                RecommendedAction = "Ask somebody else to approve it, signed in as another user or under another operating system account.",
            };
        }

        if (plan.Maker is { } maker && PersonRules.Foreign(maker, person) is { } why)
        {
            throw new RelationshipPlanException("RelationshipPlanApproverForeign", $"An approval of the plan {plan.PlanId} by {person} would not count: {why}.")
            {
                RecommendedAction = $"Ask somebody to approve it who is signed in by name, at {(maker.Service.Length > 0 ? maker.Service : "the same service")} and in the same tenant as {plan.CreatedBy}.",
            };
        }
    }
}
