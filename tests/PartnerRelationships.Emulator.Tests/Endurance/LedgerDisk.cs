using System;
using System.Diagnostics;
using System.IO;

namespace PartnerRelationships.Emulator.Tests.Endurance;

/// <summary>The disk that a ledger is on: a small one in memory that can be filled and made read-only, where this may be mounted; else a folder.</summary>
internal sealed class LedgerDisk : IDisposable
{
    private const string Size = "24m";

    public LedgerDisk(string folder)
    {
        Folder = Directory.CreateDirectory(Path.Combine(folder, "ledger")).FullName;
        IsReal = Run("mount", "-t", "tmpfs", "-o", $"size={Size}", "soak", Folder);
    }

    public string Folder { get; }

    /// <summary>Whether it can be filled and made read-only.</summary>
    public bool IsReal { get; }

    private string Ledger => Path.Combine(Folder, "team.ledger");

    private string Ballast => Path.Combine(Folder, "ballast");

    /// <summary>Whether there can be real ones here.</summary>
    public static bool CanBeMade()
    {
        var (folder, isReal) = (Directory.CreateTempSubdirectory("soak"), false);
        using (var disk = new LedgerDisk(folder.FullName)) isReal = disk.IsReal;
        folder.Delete(recursive: true);
        return isReal;
    }

    /// <summary>Makes it what it is like at the beginning of an episode.</summary>
    public void Become(Disk disk)
    {
        if (disk == Disk.Full) Fill();
        if (disk == Disk.ReadOnlyFolder) Require(Run("mount", "-o", "remount,ro", Folder));
        if (disk == Disk.ReadOnlyFile) Require(Run("mount", "--bind", Ledger, Ledger) && Run("mount", "-o", "remount,ro,bind", Ledger));
    }

    /// <summary>Leaves no byte free.</summary>
    public void Fill()
    {
        using var ballast = File.Create(Ballast);
        var block = new byte[4096];
        try
        {
            while (true)
            {
                ballast.Write(block);
                ballast.Flush();
            }
        }
        catch (IOException)
        {
            // Full.
        }
    }

    /// <summary>Makes it good again.</summary>
    public void Mend(Disk disk)
    {
        if (disk == Disk.ReadOnlyFolder) Require(Run("mount", "-o", "remount,rw", Folder));
        if (disk == Disk.ReadOnlyFile) Require(Run("umount", Ledger));
        File.Delete(Ballast);
    }

    public void Dispose()
    {
        if (IsReal) Run("umount", "--lazy", Folder);
    }

    private static void Require(bool done)
    {
        if (!done) throw new InvalidOperationException("The ledger's disk could not be changed.");
    }

    private static bool Run(string program, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
