using System;
using System.IO;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Runspaces;
using System.Threading;

namespace PartnerRelationships.Loader;

/// <summary>The beginning of every import: the manifest names this assembly before the commands, so that they load nothing that was not chosen. A script would
/// do the same, and PowerShell would compile it at each import.</summary>
public sealed class ModuleStart : IModuleAssemblyInitializer
{
    private static readonly string Own = typeof(ModuleStart).Assembly.Location;
    private static int imports;

    /// <summary>Makes the module's libraries found.</summary>
    /// <exception cref="InvalidOperationException">This PowerShell cannot run the module, or another copy of it is loaded in this process.</exception>
    public void OnImport()
    {
        var shell = Runspace.DefaultRunspace;
        Requirements.CheckLanguage(shell.SessionStateProxy.LanguageMode);
        var bin = FolderOf(Interlocked.Increment(ref imports) == 1 ? Own : Imported());
        var first = SharedLibrary.Initialize(bin, Requirements.LibrariesFor(Environment.Version, shell.Version));
        if (!string.Equals(first, bin, StringComparison.OrdinalIgnoreCase))
        {
            throw new InvalidOperationException($"Another copy of PartnerRelationships is loaded in this process, from {FolderOf(first)}, and stays so when its module is removed. To use the one in {FolderOf(bin)}, start a new PowerShell and import that one first.");
        }
    }

    // The first import is the one that loaded this assembly. PowerShell takes the same one for a copy of it somewhere else, so it is asked which one it imports.
    private static string Imported()
    {
        using var shell = PowerShell.Create(RunspaceMode.CurrentRunspace);
        var module = shell.AddScript("$ExecutionContext.SessionState.Module.ModuleBase").Invoke<string?>().FirstOrDefault();
        var there = module is null ? Own : Path.Combine(module, "bin", Path.GetFileName(Own));
        return File.Exists(there) ? there : Own;
    }

    private static string FolderOf(string path) => Path.GetDirectoryName(path)!;
}
