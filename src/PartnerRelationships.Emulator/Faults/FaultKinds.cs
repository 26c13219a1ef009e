using System;
using System.Collections.Generic;
using System.Linq;

namespace PartnerRelationships.Emulator.Faults;

/// <summary>The kinds of faults by the names that people type.</summary>
internal static class FaultKinds
{
    private static readonly Dictionary<string, FaultKind> ByName = new(StringComparer.OrdinalIgnoreCase)
    {
        ["500"] = FaultKind.ServerError,
        ["503"] = FaultKind.Unavailable,
        ["reset"] = FaultKind.Reset,
        ["hang"] = FaultKind.Hang,
        ["truncate"] = FaultKind.Truncate,
        ["bom"] = FaultKind.Bom,
        ["pascal"] = FaultKind.Pascal,
        ["badlink"] = FaultKind.BadLink,
        ["unknown-enum"] = FaultKind.UnknownEnum,
        ["empty403"] = FaultKind.Empty403,
        ["expired-token"] = FaultKind.ExpiredToken,
        ["page404"] = FaultKind.Page404,
        ["429"] = FaultKind.Throttled,
        ["busy"] = FaultKind.Busy,
        ["busy-forever"] = FaultKind.BusyForever,
        ["mfa"] = FaultKind.MfaRequired,
        ["html"] = FaultKind.Html,
        ["blank"] = FaultKind.Blank,
        ["huge"] = FaultKind.Huge,
        ["unmoved"] = FaultKind.Unmoved,
        ["token-only"] = FaultKind.TokenOnly,
        ["lost-page"] = FaultKind.LostPage,
        ["long-text"] = FaultKind.LongText,
    };

    private static readonly Dictionary<FaultKind, string> Names = ByName.ToDictionary(pair => pair.Value, pair => pair.Key);

    public static IReadOnlyCollection<string> All => ByName.Keys;

    /// <summary>One of them takes the answer's place; the others only make it odd.</summary>
    public static IReadOnlyList<FaultKind> Failures { get; } = [.. Enum.GetValues<FaultKind>().Where(kind => kind < FaultKind.Bom)];

    public static IReadOnlyList<FaultKind> Distortions { get; } = [.. Enum.GetValues<FaultKind>().Where(kind => kind >= FaultKind.Bom)];

    public static string NameOf(FaultKind kind) => Names[kind];

    public static FaultKind? Find(string name) => ByName.TryGetValue(name, out var kind) ? kind : null;
}
