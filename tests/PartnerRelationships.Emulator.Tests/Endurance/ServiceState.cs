using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;

namespace PartnerRelationships.Emulator.Tests.Endurance;

/// <summary>Something that a plan may change, or must not.</summary>
/// <param name="Customer">Whose it is.</param>
/// <param name="Kind">What it is: customer, subscription, rights, or a distributor's customer.</param>
/// <param name="Id">Its id.</param>
internal sealed record Subject(string Customer, string Kind, string Id)
{
    public override string ToString() => $"{Kind} {Id} of {Customer}";
}

/// <summary>All that the service shows, at one moment.</summary>
internal sealed class ServiceState
{
    public const string Customer = "customer", Subscription = "subscription", Rights = "rights";

    private readonly Dictionary<Subject, string> subjects;

    public ServiceState(params IEnumerable<(Subject Subject, string State)> shown) => subjects = shown.ToDictionary(one => one.Subject, one => one.State);

    /// <summary>The state of something; empty when it is not there.</summary>
    public string this[Subject subject] => subjects.GetValueOrDefault(subject, "");

    public IEnumerable<Subject> Subjects => subjects.Keys;

    /// <param name="own">The partner's own view.</param>
    /// <param name="parties">How distributors see it.</param>
    public static async Task<ServiceState> ReadAsync(Service own, params IEnumerable<(string Name, Service Service)> parties)
    {
        var state = new ServiceState();
        foreach (var customer in await own.CustomersAsync())
        {
            var id = Text(customer, "id");
            state.subjects[new(id, Customer, id)] = $"{Text(customer, "relationshipToPartner")} {Text(customer, "allowDelegatedAccess")}";
            foreach (var one in await own.SubscriptionsAsync(id)) state.subjects[new(id, Subscription, Text(one, "id"))] = $"{Text(one, "status")} {Text(one, "quantity")} {Text(one, "autoRenewEnabled")} {Text(one, "friendlyName")}";
        }

        foreach (var rights in await own.RightsAsync()) state.subjects[new(rights["customer"] is { } customer ? Text(customer, "tenantId") : "nobody", Rights, Text(rights, "id"))] = await RightsAsync(own, rights);
        foreach (var (name, service) in parties)
        {
            foreach (var customer in await service.CustomersAsync()) state.subjects[new(Text(customer, "id"), name, Text(customer, "id"))] = Text(customer, "relationshipToPartner");
        }

        return state;
    }

    /// <summary>What is different afterwards.</summary>
    public IEnumerable<Subject> ChangedIn(ServiceState after) => subjects.Keys.Union(after.subjects.Keys).Where(subject => this[subject] != after[subject]);

    // How far an end has come depends on the moment.
    private static async Task<string> RightsAsync(Service own, JsonNode rights)
    {
        var status = Text(rights, "status");
        if (status.StartsWith("terminat", StringComparison.Ordinal)) return "ended";
        var groups = status == "active" ? await own.GroupsAsync(Text(rights, "id")) : [];
        return $"{status} {Text(rights, "autoExtendDuration")} {string.Join(' ', groups.Where(group => Text(group, "status") is not ("deleting" or "deleted")).Select(Group).Order(StringComparer.Ordinal))}";
    }

    private static string Group(JsonNode group) =>
        $"{Text(group["accessContainer"]!, "accessContainerId")}={string.Join(',', group["accessDetails"]!["unifiedRoles"]!.AsArray().Select(role => Text(role!, "roleDefinitionId")).Order(StringComparer.Ordinal))}";

    private static string Text(JsonNode node, string member) => node[member]?.ToString().ToLowerInvariant() ?? "";
}
