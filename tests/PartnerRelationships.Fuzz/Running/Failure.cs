using System;
using System.Diagnostics;
using System.Linq;

namespace PartnerRelationships.Fuzz.Running;

/// <summary>A parser that did what none may do.</summary>
/// <param name="Target">Which one.</param>
/// <param name="Recipe">The first input with which it did.</param>
/// <param name="What">What it did.</param>
/// <param name="Key">The same for inputs with which it does the same.</param>
internal sealed record Failure(string Target, Recipe Recipe, string What, string Key)
{
    /// <summary>The command that does it again.</summary>
    public string Again => $"./build.sh fuzz {Target} {Recipe}";

    /// <summary>Of an exception that is none of ours, or of a promise that was not kept.</summary>
    public static Failure Of(IFuzzTarget target, Recipe recipe, Exception error)
    {
        var place = new StackTrace(error).GetFrames().Select(frame => frame.GetMethod()).FirstOrDefault(method => IsOurs(method?.DeclaringType?.FullName));
        return new Failure(target.Name, recipe, error.ToString(), $"{error.GetType().Name} in {place?.DeclaringType?.Name}.{place?.Name}");
    }

    /// <summary>Of one that takes too much time or memory.</summary>
    public static Failure Of(IFuzzTarget target, Recipe recipe, string what, string key) => new(target.Name, recipe, what, key);

    private static bool IsOurs(string? type) => type?.StartsWith("PartnerRelationships.", StringComparison.Ordinal) == true && !type.StartsWith("PartnerRelationships.Fuzz.", StringComparison.Ordinal);
}
