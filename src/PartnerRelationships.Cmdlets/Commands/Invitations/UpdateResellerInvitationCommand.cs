using System;
using System.Collections.Generic;
using System.Management.Automation;
using PartnerRelationships.Core.Invitations.Tracking;

namespace PartnerRelationships.Commands;

/// <summary>Finds out which open invitations were accepted: compares them with the list of customers, and with the service's audit log where you may read it.
/// Returns how reliable each match is.</summary>
[Cmdlet(VerbsData.Update, Nouns.ResellerInvitation, SupportsShouldProcess = true), OutputType(typeof(InvitationAcceptance))]
public sealed class UpdateResellerInvitationCommand : PartnerCmdlet
{
    // As many share a flush of the ledger's disk.
    private const int MostNoted = 128;
    private readonly OrderedWork<InvitationAcceptance, InvitationAcceptance?> noting = new(MostNoted);
    private readonly HashSet<Guid> wanted = [];

    /// <summary>Only these invitations, by id or as objects; by default all that are open.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true), ArgumentCompleter(typeof(InvitationCompleter)), ObjectId(nameof(InvitationId))]
    public Guid[] InvitationId { get; set; } = [];

    /// <summary>Also records an acceptance that matches only by name, if exactly one customer has the name. Without it, such a match is only reported.</summary>
    [Parameter]
    public SwitchParameter AcceptNameMatch { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord() => wanted.UnionWith(InvitationId);

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        if (!MyInvocation.ExpectingInput || wanted.Count > 0)
        {
            Guarded(null, Compare);
        }

        base.EndProcessing();
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        Stop();
        noting.Abandon();
        base.Dispose(disposing);
    }

    private void Compare()
    {
        var desk = new AcceptanceDesk(Session, CorrelationId);
        var report = WaitFor("Looking for accepted invitations", "Comparing the open ones with the customer list", token => desk.FindAsync(wanted.Count == 0 ? null : wanted.Contains, token));
        WriteVerbose($"Compared: {Counted.Of(report.Open, "open invitation")}. The service's log {(report.IsLogRead ? "was read" : "could not be read, or was not needed")}.");
        foreach (var answer in report.Answers)
        {
            Note(desk, answer);
            Emit(all: false);
        }

        Emit(all: true);
    }

    private void Note(AcceptanceDesk desk, InvitationAcceptance answer)
    {
        if (!AcceptanceReport.IsSure(answer, AcceptNameMatch))
        {
            WriteObject(answer);
        }
        else if (ShouldProcess(answer.ToString(), "Record the invitation as accepted"))
        {
            noting.Add(answer, desk.AcceptAsync(answer, StopToken));
        }
    }

    private void Emit(bool all)
    {
        while (noting.TryTake(all, out var answer, out var noted))
        {
            Guarded(answer.InvitationId, () => WriteObject(Await(noted) is { } accepted ? new[] { accepted } : [], enumerateCollection: true));
        }
    }
}
