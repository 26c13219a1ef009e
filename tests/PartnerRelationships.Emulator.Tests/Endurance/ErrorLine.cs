using System;
using PartnerRelationships.Core.Errors;

namespace PartnerRelationships.Emulator.Tests.Endurance;

/// <summary>A line of a worker that says what went wrong: <c>error ID,COMMAND text</c>.</summary>
internal static class ErrorLine
{
    public static string IdOf(string line) => line.Split(' ', 3)[1].Split(',')[0];

    /// <summary>Whether it has one of the module's ids, given by one of its commands.</summary>
    public static bool IsExplained(string line) => ErrorIds.Find(IdOf(line)) is not null && line.Split(' ', 3)[1].Contains(",PartnerRelationships.Commands.", StringComparison.Ordinal);
}
