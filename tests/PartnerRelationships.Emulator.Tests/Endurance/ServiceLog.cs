using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http.Json;
using System.Text.Json;
using System.Threading.Tasks;
using PartnerRelationships.Emulator.Tests.Processes;

namespace PartnerRelationships.Emulator.Tests.Endurance;

/// <summary>A request that changed something, as the service tells it.</summary>
internal sealed record CarriedOut(string Method, string Path, string? RequestId)
{
    /// <summary>Whether it asked Microsoft Graph, which knows no ids of requests.</summary>
    public bool IsGraph => Path.StartsWith("/v1.0/", StringComparison.Ordinal);

    /// <summary>Whether it ended a relationship with a customer.</summary>
    public bool IsRemoval => Method == "PATCH" && Path.StartsWith("/v1/customers/", StringComparison.Ordinal) && Path.Count(letter => letter == '/') == 3;

    /// <summary>Whether it adds something to a list, to which different things are added.</summary>
    public bool Adds => Path.EndsWith("/delegatedAdminRelationships", StringComparison.Ordinal) || Path.EndsWith("/accessAssignments", StringComparison.Ordinal) || Path.EndsWith("/sendMail", StringComparison.Ordinal);
}

/// <summary>What the service's log of requests says: the witness of every judge.</summary>
/// <param name="Requests">How many there were.</param>
/// <param name="Faults">What went wrong on purpose, by kind.</param>
/// <param name="Writes">What was carried out, without what the customers did.</param>
internal sealed record ServiceLog(int Requests, IReadOnlyDictionary<string, int> Faults, IReadOnlyList<CarriedOut> Writes)
{
    public static async Task<ServiceLog> ReadAsync(params IEnumerable<EmulatorProcess> emulators)
    {
        var reports = new List<JsonElement>();
        foreach (var emulator in emulators) reports.Add(await emulator.Http.GetFromJsonAsync<JsonElement>("/emulator/requests", TestContext.Current.CancellationToken));
        var faults = reports.SelectMany(report => report.GetProperty("faults").EnumerateObject()).GroupBy(kind => kind.Name).ToDictionary(kind => kind.Key, kind => kind.Sum(one => one.Value.GetInt32()));
        return new ServiceLog(reports.Sum(report => report.GetProperty("total").GetInt32()), faults, [.. reports.SelectMany(ChangesOf)]);
    }

    private static IEnumerable<CarriedOut> ChangesOf(JsonElement report) =>
        report.GetProperty("writes").EnumerateArray()
            .Where(write => write.GetProperty("carriedOut").GetBoolean())
            .Select(write => new CarriedOut(write.GetProperty("method").GetString()!, write.GetProperty("path").GetString()!, write.GetProperty("requestId").GetString()))
            .Where(write => !write.Path.StartsWith("/sandbox/", StringComparison.Ordinal));
}
