using System.IO;

namespace PartnerRelationships.Loading;

/// <summary>Keeps the module's libraries apart from those of other modules. The module calls it before its commands load.</summary>
public static class ModuleLoader
{
    private static readonly object Gate = new();
    private static object? resolver;
    private static string? folder;

    /// <summary>Makes the module's folder the first place to look for what its commands need. The first call decides; later ones change nothing.</summary>
    /// <param name="binFolder">The module's <c>bin</c> folder.</param>
    /// <returns>The folder of the first call: another one than was given means that a second copy of the module is being imported.</returns>
    public static string Initialize(string binFolder)
    {
        lock (Gate)
        {
            folder ??= Path.GetFullPath(binFolder);
#if NET
            resolver ??= new ModuleLoadContext(folder);
#else
            resolver ??= new DesktopResolver(folder);
#endif
            return folder;
        }
    }
}
