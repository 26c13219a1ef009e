using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using PartnerRelationships.Emulator.Faults;
using PartnerRelationships.Emulator.Requests;

namespace PartnerRelationships.Emulator.Log;

/// <summary>What was asked and how it was answered: everything counted, changes one by one.</summary>
internal sealed class RequestLog
{
    private readonly Lock gate = new();
    private readonly Dictionary<(string Operation, int Status), int> counts = [];
    private readonly SortedDictionary<string, int> faults = new(StringComparer.Ordinal);
    private readonly List<LoggedWrite> writes = [];
    private readonly HashSet<(string RequestId, string Path)> carriedOut = [];
    private int inFlight;
    private int maxInFlight;

    public void Enter()
    {
        lock (gate) maxInFlight = Math.Max(maxInFlight, ++inFlight);
    }

    public void Leave()
    {
        lock (gate) inFlight--;
    }

    /// <param name="request">What was asked.</param>
    /// <param name="status">The status that is sent; 0 when the connection is cut instead.</param>
    /// <param name="succeeded">Whether the service carried it out, now or when it came before.</param>
    /// <param name="struck">What went wrong or was odd on purpose.</param>
    public void Add(ServiceRequest request, int status, bool succeeded, params IReadOnlyList<FaultKind> struck)
    {
        var key = (request.Operation, status);
        lock (gate)
        {
            counts[key] = counts.GetValueOrDefault(key) + 1;
            foreach (var kind in struck) faults[FaultKinds.NameOf(kind)] = faults.GetValueOrDefault(FaultKinds.NameOf(kind)) + 1;
            if (request.IsWrite) AddWrite(request, status, succeeded, struck);
        }
    }

    public RequestReport Report()
    {
        lock (gate)
        {
            var operations = counts.Select(pair => new LoggedOperation(pair.Key.Operation, pair.Key.Status, pair.Value));
            return new RequestReport(
                counts.Values.Sum(),
                [.. operations.OrderBy(row => row.Operation, StringComparer.Ordinal).ThenBy(row => row.Status)],
                new SortedDictionary<string, int>(faults, StringComparer.Ordinal),
                maxInFlight,
                [.. writes]);
        }
    }

    /// <summary>Forgets the counts, but not what was carried out: a repeat stays a repeat.</summary>
    public void Clear()
    {
        lock (gate)
        {
            counts.Clear();
            faults.Clear();
            writes.Clear();
            maxInFlight = inFlight;
        }
    }

    // The service answers a repeated MS-RequestId from memory (contract §3.1); zeros are none.
    private void AddWrite(ServiceRequest request, int status, bool succeeded, IReadOnlyList<FaultKind> struck)
    {
        var isRepeat = Guid.TryParse(request.RequestId, out var id) && id != Guid.Empty && succeeded && !carriedOut.Add((id.ToString(), request.Path));
        var fault = struck.Where(FaultKinds.Failures.Contains).Select(FaultKinds.NameOf).FirstOrDefault();
        writes.Add(new LoggedWrite(request.Method, request.Path, request.RequestId, status, succeeded && !isRepeat, fault));
    }
}
