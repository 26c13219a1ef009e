using System;
using System.Reflection;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Changes.Policies;
using PartnerRelationships.Core.Delegation;
using PartnerRelationships.Core.Delegation.Templates;
using PartnerRelationships.Core.Ground;
using PartnerRelationships.Core.Ledger;
using PartnerRelationships.Core.Partners;

namespace PartnerRelationships.Fuzz.Targets.Texts;

/// <summary>Texts that a ledger keeps, as somebody may have written them into it.</summary>
internal static class LedgerTexts
{
    /// <summary>A policy, and the plans' hours by it.</summary>
    public static async Task ReadPolicyAsync(string text)
    {
        var policy = await new PolicyDesk(PortsTo<IPolicyPorts>(EventText.With(new RelationshipEvent(), "policy", text))).FindAsync(CancellationToken.None);
        try
        {
            _ = PolicyHours.EndOf(policy, DateTimeOffset.UnixEpoch);
        }
        catch (FormatException)
        {
            // This machine does not know the time zone: whoever asks for the hours says so.
        }
    }

    /// <summary>A template of delegated administration.</summary>
    public static Task ReadTemplateAsync(string text) =>
        new TemplateDesk(PortsTo<IDelegationPorts>(EventText.With(new RelationshipEvent(), "template", text))).GetAsync(TemplateText.NameIn(text) ?? "Helpdesk", CancellationToken.None);

    private static T PortsTo<T>(RelationshipEvent entry)
        where T : class
    {
        var ports = DispatchProxy.Create<T, Ports>();
        ((Ports)(object)ports).Entry = entry;
        return ports;
    }

    private sealed class OneEvent(RelationshipEvent entry) : IEventLog
    {
        public Task ListAsync(Guid partnerTenantId, EventFilter filter, IResultSink<RelationshipEvent> sink, CancellationToken cancellationToken)
        {
            sink.Write(entry);
            return Task.CompletedTask;
        }

        public Task AppendAsync(RelationshipEvent entry, CancellationToken cancellationToken) => Task.CompletedTask;
    }

    /// <summary>Ports of which only those to the ledger's events are there.</summary>
    internal class Ports : DispatchProxy
    {
        public RelationshipEvent Entry { get; set; } = new();

        protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) => targetMethod?.ReturnType == typeof(IEventLog) ? new OneEvent(Entry)
            : targetMethod?.ReturnType == typeof(PartnerProfile) ? new PartnerProfile(Guid.Empty, "", null)
            : null;
    }
}
