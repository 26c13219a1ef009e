using System.Management.Automation;
using PartnerRelationships.Core.Diagnostics;

namespace PartnerRelationships.Commands;

/// <summary>Diagnoses a connection: service, clock, token, sign-in, partner, and what it can and cannot do. Each failure is a finding with the action to take.
/// Changes nothing.</summary>
[Cmdlet(VerbsDiagnostic.Test, Nouns.PartnerCenterConnection), OutputType(typeof(ConnectionFinding))]
public sealed class TestPartnerCenterConnectionCommand : PartnerCmdlet
{
    /// <inheritdoc/>
    protected override void ProcessRecord() =>
        Guarded(null, () => Stream<ConnectionFinding>((findings, token) => new ConnectionDoctor(Session).ExamineAsync(findings, token)));
}
