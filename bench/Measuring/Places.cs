using System.IO;
using PartnerRelationships.Testing;

namespace PartnerRelationships.Bench.Measuring;

/// <summary>Where things are in the checkout.</summary>
internal static class Places
{
    public static string EmptyModule => Path.Combine(Checkout.Root, "bench", "EmptyModule", "bin", Checkout.Configuration, "netstandard2.0", "EmptyModule.psd1");

    public static string Emulator => Path.Combine(Checkout.Root, "src", "PartnerRelationships.Emulator", "bin", Checkout.Configuration, "net10.0", "PartnerRelationships.Emulator.dll");

    public static string Script(string name) => Path.Combine(Checkout.Root, "bench", "Scripts", name);
}
