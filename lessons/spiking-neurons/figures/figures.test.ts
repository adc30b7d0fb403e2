import { figuresKeepTheirContract } from "../../../tests/support/figures-contract";

figuresKeepTheirContract("spiking-neurons");
