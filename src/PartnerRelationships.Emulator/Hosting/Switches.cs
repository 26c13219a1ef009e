using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using PartnerRelationships.Emulator.Options;

namespace PartnerRelationships.Emulator.Hosting;

/// <summary>Switches as typed, taken one by one; those not taken are unknown.</summary>
internal sealed class Switches
{
    private readonly List<(string Name, string? Value)> given = [];

    /// <param name="arguments">--name VALUE or --name=VALUE.</param>
    /// <param name="flags">The names that have no value.</param>
    public Switches(IReadOnlyList<string> arguments, params string[] flags)
    {
        for (var index = 0; index < arguments.Count; index++)
        {
            var parts = arguments[index].Split('=', 2);
            if (!parts[0].StartsWith("--", StringComparison.Ordinal)) throw new UsageException($"'{arguments[index]}' is not an option. --help lists the options.");
            var next = index + 1 < arguments.Count && !arguments[index + 1].StartsWith("--", StringComparison.Ordinal);
            var value = parts.Length == 2 ? parts[1] : !flags.Contains(parts[0]) && next ? arguments[++index] : null;
            given.Add((parts[0], value));
        }
    }

    public bool Flag(string name) => given.RemoveAll(one => one.Name == name && one.Value is null) > 0;

    public IReadOnlyList<string> All(string name)
    {
        var values = given.Where(one => one.Name == name).Select(one => one.Value ?? throw new UsageException($"{name} needs a value.")).ToList();
        given.RemoveAll(one => one.Name == name);
        return values;
    }

    public string? Text(string name) => All(name) switch
    {
        [] => null,
        [var value] => string.IsNullOrWhiteSpace(value) ? throw new UsageException($"{name} needs a value.") : value,
        _ => throw new UsageException($"{name} was given twice."),
    };

    public int? Number(string name, int least = 0) => Text(name) is not { } text ? null
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least ? number
        : throw new UsageException($"{name} takes a whole number of at least {least}, not '{text}'.");

    /// <summary>A share from 0 to 1.</summary>
    public double? Share(string name) => Text(name) is not { } text ? null
        : double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var share) && share is >= 0 and <= 1 ? share
        : throw new UsageException($"{name} takes a share from 0 to 1, not '{text}'.");

    /// <summary>A limit such as 600/min.</summary>
    public int? PerMinute(string name) => Text(name) is not { } text ? null
        : text.EndsWith("/min", StringComparison.Ordinal) && int.TryParse(text.AsSpan(0, text.Length - 4), NumberStyles.None, CultureInfo.InvariantCulture, out var rate) && rate > 0 ? rate
        : throw new UsageException($"{name} takes N/min such as 600/min, not '{text}'.");

    public T? Choice<T>(string name)
        where T : struct, Enum => Text(name) is not { } text ? null
        : Enum.GetNames<T>().Contains(text, StringComparer.OrdinalIgnoreCase) ? Enum.Parse<T>(text, ignoreCase: true)
        : throw new UsageException($"{name} takes one of {string.Join(", ", Enum.GetNames<T>())}, not '{text}'.");

    public void RefuseUnknown()
    {
        if (given.Count > 0) throw new UsageException($"{given[0].Name} is not an option. --help lists the options.");
    }
}
