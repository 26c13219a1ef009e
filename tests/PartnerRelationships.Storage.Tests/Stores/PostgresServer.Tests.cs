using PartnerRelationships.Storage.Tests.Stores;

[assembly: AssemblyFixture(typeof(PostgresServer))]

namespace PartnerRelationships.Storage.Tests.Stores;

/// <content>Tests of a server are skipped where there is none.</content>
public sealed partial class PostgresServer
{
    static partial void SkipWithoutPrograms() => Assert.SkipWhen(Missing is not null, Missing ?? "");
}
