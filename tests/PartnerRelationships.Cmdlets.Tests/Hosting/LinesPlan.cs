using System;
using System.IO;
using System.Linq;
using System.Threading;
using PartnerRelationships.Commands;
using PartnerRelationships.Core.Changes.Lines;
using PartnerRelationships.Core.Changes.Plans;
using PartnerRelationships.Core.Sessions;

namespace PartnerRelationships.Cmdlets.Tests.Hosting;

/// <summary>A plan's file as of somebody else: the same plan under another name and id, sealed, and known to the connection's ledger.</summary>
internal static class LinesPlan
{
    public static void OfSomebodyElse(PartnerCenterConnection connection, string path)
    {
        var mine = ServiceFactory.PlanFiles.Read(path);
        var lines = File.ReadAllLines(path).TakeWhile(line => !line.StartsWith("{\"seal\"", StringComparison.Ordinal)).ToArray();
        lines[0] = lines[0].Replace(mine.PlanId.ToString(), Guid.NewGuid().ToString(), StringComparison.Ordinal)
            .Replace($"\"createdBy\":\"{mine.CreatedBy}\",\"createdUnder\":\"{mine.CreatedUnder}\"", "\"createdBy\":\"planner\",\"createdUnder\":\"planner\"", StringComparison.Ordinal)
            .Replace($"\"account\":\"{mine.CreatedUnder}\"", "\"account\":\"planner\"", StringComparison.Ordinal);
        var tree = new MerkleTree();
        Array.ForEach(lines, line => tree.Add(line));
        File.WriteAllText(path, string.Concat(lines.Append($"{{\"seal\":\"{tree.Root}\"}}").Select(line => line + "\n")));
        new PlanRecords((PartnerSession)connection.Session!).NoteMakingAsync(ServiceFactory.PlanFiles.Read(path), CancellationToken.None).GetAwaiter().GetResult();
    }
}
