using System.IO;
using System.Threading;
using PartnerRelationships.Commands;
using PartnerRelationships.Core.Ground;
using PartnerRelationships.Core.Ledger;
using PartnerRelationships.Sandbox;
using PartnerRelationships.Sandbox.Settings;
using PartnerRelationships.Storage.Sqlite;

namespace PartnerRelationships.Fuzz.Targets.Files;

/// <summary>A ledger's file, damaged or changed.</summary>
internal static class LedgerFiles
{
    public static void Read(string path)
    {
        DeleteBeside(path);
        new LedgerCheck(ServiceFactory.InspectLedger(path)).Run(CancellationToken.None);
        SqliteLedger.Open(path).Dispose();
    }

    /// <summary>A sandbox's file.</summary>
    public static void ReadSandbox(string path)
    {
        DeleteBeside(path);
        SandboxServer.Open(new SandboxOptions { Path = path }, new SystemClock()).Dispose();
    }

    private static void DeleteBeside(string path)
    {
        foreach (var beside in new[] { "-wal", "-shm", "-head", "-journal" })
        {
            File.Delete(path + beside);
        }
    }
}
