using System;
using System.IO;
using System.Linq;
using System.Reflection;

namespace PartnerRelationships.Loader;

/// <summary>The library that finds all others. There is a build of it for each runtime, so it is called by its names.</summary>
internal static class SharedLibrary
{
    private const string Name = "PartnerRelationships.Shared";

    /// <summary>Has it look in the module's folder first.</summary>
    /// <param name="bin">The module's <c>bin</c> folder.</param>
    /// <param name="libraries">The folder in it of the libraries for this runtime.</param>
    /// <returns>The folder that it was told first: another one if a second copy of the module is imported.</returns>
    public static string Initialize(string bin, string libraries) =>
        (string)Load(Path.Combine(bin, libraries, Name + ".dll")).GetType("PartnerRelationships.Loading.ModuleLoader", throwOnError: true)!.GetMethod("Initialize")!.Invoke(null, [bin])!;

    // A process has one copy of a library. Another version of it, loaded before, refuses this one, and says where it is from.
    private static Assembly Load(string path)
    {
        try
        {
            return Assembly.LoadFrom(path);
        }
        catch (FileLoadException) when (Loaded is not null)
        {
            return Loaded;
        }
    }

    private static Assembly? Loaded => AppDomain.CurrentDomain.GetAssemblies().FirstOrDefault(loaded => loaded.GetName().Name == Name);
}
