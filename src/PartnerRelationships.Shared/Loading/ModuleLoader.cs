using System.IO;

namespace PartnerRelationships.Loading;

/// <summary>Keeps the module's libraries apart from those of other modules. The module calls it before its commands load.</summary>
public static class ModuleLoader
{
    private static readonly object Gate = new();
    private static object? resolver;

    /// <summary>Makes the module's folder the first place to look for what its commands need. Repeated calls change nothing.</summary>
    /// <param name="binFolder">The module's <c>bin</c> folder.</param>
    public static void Initialize(string binFolder)
    {
        lock (Gate)
        {
#if NET
            resolver ??= new ModuleLoadContext(Path.GetFullPath(binFolder));
#else
            resolver ??= new DesktopResolver(Path.GetFullPath(binFolder));
#endif
        }
    }
}
