using System.Threading;

namespace PartnerRelationships.Core.Connections;

/// <summary>Who is reported what goes over the wire. It belongs to the work, not to the connection: of two commands that share a connection each hears
/// what it caused itself.</summary>
public static class WireWatch
{
    private static readonly AsyncLocal<IWireWatcher?> Watcher = new();

    /// <summary>The observer of the work in progress; null for none, and then nothing is recorded.</summary>
    public static IWireWatcher? Current => Watcher.Value;

    /// <summary>Lets somebody watch this work and what it starts from now on.</summary>
    public static void Set(IWireWatcher? watcher) => Watcher.Value = watcher;
}
