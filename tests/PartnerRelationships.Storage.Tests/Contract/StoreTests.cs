using System;
using PartnerRelationships.Storage.Tests.Stores;

namespace PartnerRelationships.Storage.Tests.Contract;

/// <summary>What every store of a ledger must do; each test has one of its own.</summary>
public abstract class StoreTests : IDisposable
{
    private protected StoreTests(TestLedger store) => Store = store;

    private protected TestLedger Store { get; }

    public void Dispose()
    {
        Finish();
        Store.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>Closes what the test had open, before its store goes.</summary>
    private protected virtual void Finish()
    {
    }
}
