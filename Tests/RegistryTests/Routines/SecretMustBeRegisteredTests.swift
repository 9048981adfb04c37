import Registry
import TestSupport
import Testing

@Suite struct SecretMustBeRegisteredTests {
  @Test func whatMayBeSecretIsNotSetAside() {
    #expect(SecretMustBeRegistered.objections(isMarkedSecret: false).isEmpty)
    #expect(SecretMustBeRegistered.objections(isMarkedSecret: true).summary == ["outcome blocked"])
  }
}
