using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using PartnerRelationships.Emulator.Options;

namespace PartnerRelationships.Emulator.Faults;

/// <summary>How often each kind of fault strikes, from 0 to 1.</summary>
internal static class FaultRates
{
    public static readonly ImmutableSortedDictionary<FaultKind, double> None = ImmutableSortedDictionary<FaultKind, double>.Empty;

    /// <summary>Reads rates as the command line has them: KIND=RATE.</summary>
    /// <exception cref="UsageException">A kind is not known, or the rates are none.</exception>
    public static ImmutableSortedDictionary<FaultKind, double> Parse(IEnumerable<string> given) => Of(given.Select(Pair));

    /// <exception cref="UsageException">A kind is not known, or the rates are none.</exception>
    public static ImmutableSortedDictionary<FaultKind, double> Of(IEnumerable<KeyValuePair<string, double>> given)
    {
        var rates = None;
        foreach (var (name, rate) in given)
        {
            var kind = FaultKinds.Find(name) ?? throw new UsageException($"Unknown fault '{name}'. The faults are {string.Join(", ", FaultKinds.All)}.");
            if (rates.ContainsKey(kind)) throw new UsageException($"The fault {name} was given twice.");
            if (rate is not (>= 0 and <= 1)) throw new UsageException($"The rate of the fault {name} must be from 0 to 1.");
            rates = rates.SetItem(kind, rate);
        }

        // Only one of them can take an answer's place.
        return FaultKinds.Failures.Sum(kind => rates.GetValueOrDefault(kind)) <= 1 + 1e-9 ? rates
            : throw new UsageException($"The rates of {string.Join(", ", FaultKinds.Failures.Select(FaultKinds.NameOf))} add up to more than 1.");
    }

    private static KeyValuePair<string, double> Pair(string text)
    {
        var parts = text.Split('=');
        return parts.Length == 2 && double.TryParse(parts[1], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var rate)
            ? KeyValuePair.Create(parts[0], rate)
            : throw new UsageException($"--fault takes KIND=RATE such as 503=0.05, not '{text}'. Kinds are {string.Join(", ", FaultKinds.All)}.");
    }
}
