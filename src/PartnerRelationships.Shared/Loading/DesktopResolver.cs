#if !NET
using System;
using System.IO;
using System.Reflection;

namespace PartnerRelationships.Loading;

/// <summary>Windows PowerShell has one context for all: what our assemblies miss there is answered with our copy, whatever version is asked.</summary>
internal sealed class DesktopResolver
{
    private readonly string binFolder;
    private readonly string[] folders;

    public DesktopResolver(string binFolder)
    {
        this.binFolder = binFolder;
        folders = [Path.Combine(binFolder, "netstandard2.0"), Path.Combine(binFolder, "common")];
        AppDomain.CurrentDomain.AssemblyResolve += (_, request) => Resolve(request);
        NativePreload.Load(NativeLibraries.PathOf(binFolder, "e_sqlite3"));
    }

    private Assembly? Resolve(ResolveEventArgs request)
    {
        if (!IsOurs(request.RequestingAssembly))
        {
            return null;
        }

        var file = new AssemblyName(request.Name).Name + ".dll";
        var own = Array.Find(Array.ConvertAll(folders, folder => Path.Combine(folder, file)), File.Exists);
        return own is null ? null : Assembly.LoadFrom(own);
    }

    // What another module misses is its own affair. Nobody is named when an assembly is asked for by reflection.
    private bool IsOurs(Assembly? requester) =>
        requester is null || (!requester.IsDynamic && requester.Location.StartsWith(binFolder, StringComparison.OrdinalIgnoreCase));
}
#endif
