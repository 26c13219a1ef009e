using System;
using System.Collections.Generic;
using System.Globalization;

namespace PartnerRelationships.Fuzz.Running;

/// <summary>What came of feeding a parser.</summary>
internal sealed class Figures(string target)
{
    private readonly Dictionary<string, Failure> failures = [];

    public static string Header { get; } = string.Create(CultureInfo.InvariantCulture, $"{"parser",-26} {"inputs",10} {"accepted",10} {"refused",10} {"failures",9} {"inputs/s",10}");

    public string Target => target;

    public long Accepted { get; set; }

    public long Refused { get; set; }

    public long Failed { get; private set; }

    public TimeSpan Spent { get; set; }

    /// <summary>One failure of each kind.</summary>
    public IReadOnlyCollection<Failure> Failures => failures.Values;

    public long Inputs => Accepted + Refused + Failed;

    public void Add(Failure failure)
    {
        Failed++;
        failures.TryAdd(failure.Key, failure);
    }

    /// <inheritdoc/>
    public override string ToString() => Line(target, Inputs, Accepted, Refused, Failed, Spent);

    public static string Line(string name, long inputs, long accepted, long refused, long failed, TimeSpan spent) => string.Create(
        CultureInfo.InvariantCulture,
        $"{name,-26} {inputs,10} {accepted,10} {refused,10} {failed,9} {(spent > TimeSpan.Zero ? inputs / spent.TotalSeconds : 0),10:0}");
}
