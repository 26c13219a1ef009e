using System.Runtime.CompilerServices;

namespace PartnerRelationships.Platform;

/// <summary>Marks code that runs by the hundred thousand in the first second of a process.</summary>
internal static class HotCode
{
    /// <summary>The code is compiled once, as well as it can be: the runtime would otherwise run it unoptimised until nothing new has been called for a while,
    /// and a first list is over by then. For code whose calls are mostly direct: what goes through interfaces gets quicker when the runtime has seen where it leads.
    /// Windows PowerShell's runtime always does so and ignores it.</summary>
    public const MethodImplOptions OptimizedAtOnce = (MethodImplOptions)512;
}
