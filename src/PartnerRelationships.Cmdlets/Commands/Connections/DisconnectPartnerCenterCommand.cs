using System.Management.Automation;
using PartnerRelationships.Core.Sessions;

namespace PartnerRelationships.Commands;

/// <summary>Closes a connection. A sandbox in memory ends with it.</summary>
[Cmdlet(VerbsCommunications.Disconnect, Nouns.PartnerCenter)]
public sealed class DisconnectPartnerCenterCommand : PSCmdlet
{
    /// <summary>The connection to close; by default this runspace's. Closing it twice is not an error.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true), Copy(typeof(PartnerCenterConnection))]
    public PartnerCenterConnection? Connection { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        var connection = Connection ?? DefaultConnection.Current;
        if (connection?.Session is PartnerSession session)
        {
            RefreshTokenKeeper.Of(session)?.Deliver(this);
            session.Dispose();
        }

        if (connection is not null)
        {
            connection.Session = null;
        }

        if (ReferenceEquals(connection, DefaultConnection.Current))
        {
            DefaultConnection.Current = null;
        }
    }
}
