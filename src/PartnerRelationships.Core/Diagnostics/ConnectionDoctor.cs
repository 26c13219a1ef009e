using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Ground;
using PartnerRelationships.Core.Invitations.Links;

namespace PartnerRelationships.Core.Diagnostics;

/// <summary>Looks at a connection and says what it finds, each finding as soon as it is known. Sends reading requests only, a handful.</summary>
public sealed class ConnectionDoctor(IDiagnosticPorts ports)
{
    /// <summary>Looks at everything. Whatever fails is a finding, not an error.</summary>
    /// <param name="findings">Takes one finding for each <see cref="ConnectionCheck"/>, in that order.</param>
    /// <param name="cancellationToken">Stops at once.</param>
    public async Task ExamineAsync(IResultSink<ConnectionFinding> findings, CancellationToken cancellationToken)
    {
        var examination = await Examination.BeginAsync(ports, cancellationToken).ConfigureAwait(false);
        Write(findings, ServiceChecks.Of(examination));
        Write(findings, TokenChecks.Of(examination));
        findings.Write(PartnerChecks.Tenant(examination));

        const string Listing = "Listing indirect providers and resellers";
        var providers = await examination.AskAsUserAsync(ProbeQuestion.Providers, Listing, cancellationToken).ConfigureAwait(false);
        var resellers = await examination.AskAsUserAsync(ProbeQuestion.Resellers, Listing, cancellationToken).ConfigureAwait(false);
        var type = Identify(examination, findings, providers, resellers);

        var link = await examination.AskAsUserAsync(ProbeQuestion.InvitationLink, "Inviting a customer", cancellationToken).ConfigureAwait(false);
        var customers = await examination.AskAsync(ProbeQuestion.Customers, cancellationToken).ConfigureAwait(false);
        findings.Write(PartnerChecks.Roles(examination, link, providers, resellers, customers));
        findings.Write(CapabilityChecks.Of(ConnectionCheck.ListCustomers, examination, customers));
        findings.Write(CapabilityChecks.Of(ConnectionCheck.SeeProviders, examination, providers));
        findings.Write(CapabilityChecks.Of(ConnectionCheck.InviteCustomers, examination, link));
        findings.Write(CapabilityChecks.Create(examination, type));
        findings.Write(CapabilityChecks.End(examination, type));
    }

    private PartnerType? Identify(Examination examination, IResultSink<ConnectionFinding> findings, ProbeAnswer? providers, ProbeAnswer? resellers)
    {
        var known = ports.PartnerKind.Known;
        var type = PartnerChecks.TypeOf(known, providers, resellers);
        findings.Write(PartnerChecks.Type(examination, known, type, providers, resellers));
        if (type is { } kind)
        {
            ports.PartnerKind.Note(kind);
        }

        return type;
    }

    private static void Write(IResultSink<ConnectionFinding> sink, IEnumerable<ConnectionFinding> findings)
    {
        foreach (var finding in findings)
        {
            sink.Write(finding);
        }
    }
}
